test('x', async () => {
  const { testEnv } = await import('../support/env');
  const { createTestDatabase } = await import('../support/database');
  const d = await createTestDatabase();
  console.log(JSON.stringify(testEnv().temporalAddress), d.url);
  await d.drop();
});
