/** A row that came as JSON: its instants are text. */
export type Json<Row> = {
  [Column in keyof Row]: Row[Column] extends Date | null ? string | null : Row[Column];
};

/** A row as the driver would have given it, from its JSON. */
export function revive<Row>(row: Json<Row>, instants: readonly (keyof Row)[]): Row {
  const dates = instants.map((column) => {
    const text = row[column] as string | null;
    return [column, text === null ? null : new Date(text)];
  });
  return { ...row, ...Object.fromEntries(dates) } as Row;
}
