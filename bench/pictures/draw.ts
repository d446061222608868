import { type EChartsOption, init } from 'echarts';
import type { Bars, Figures, Grid, Lines } from './figures';

const width = 900;
const font = 'Helvetica, Arial, sans-serif';
const colours = { good: '#2a7d4f', short: '#c2571a', plain: '#3b6ea5', nothing: '#d9dde3', bad: '#b3261e' };

interface Picture {
  readonly height: number;
  readonly option: EChartsOption;
}

/** The picture as SVG. The same figures make the same bytes, so that a test can hold a picture to its figures. */
export function draw(figures: Figures): string {
  const { height, option } = pictureOf(figures);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: font },
      title: { text: figures.title, subtext: `${figures.command}\n${figures.taken}`, left: 12, top: 8 },
      ...option,
    });
    // Its ids count the charts that a process has drawn before; a picture is the same whatever came before it.
    return asStanding(chart.renderToSVGString(), figures.title).replaceAll(/\bzr\d+-/g, 'zr-');
  } finally {
    chart.dispose();
  }
}

/** What a page shows: with a title for who cannot see it, and without what would follow a mouse. */
function asStanding(svg: string, title: string): string {
  const safe = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return svg
    .replace(/<style[\s\S]*?<\/style>\n?/, '')
    .replaceAll(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/^<svg [^>]*>/, (tag) => `${tag}\n<title>${safe}</title>`);
}

function pictureOf(figures: Figures): Picture {
  switch (figures.kind) {
    case 'bars':
      return barPicture(figures);
    case 'lines':
      return linePicture(figures);
    case 'grid':
      return gridPicture(figures);
  }
}

const top = 92;
const labels = { left: 330, right: 60, top, bottom: 44 };

function barPicture({ rows, unit }: Bars): Picture {
  const isGood = ({ value, goal }: Bars['rows'][number]) =>
    goal === undefined || ('atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost);
  const colourOf = (row: Bars['rows'][number]) =>
    row.goal === undefined ? colours.plain : isGood(row) ? colours.good : colours.short;
  return {
    height: top + 44 + rows.length * 30,
    option: {
      grid: labels,
      xAxis: { type: 'value', name: unit, nameLocation: 'middle', nameGap: 26 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(nameWithGoal),
        axisLabel: { width: 310, overflow: 'break' },
      },
      series: [
        {
          type: 'bar',
          barWidth: 16,
          label: { show: true, position: 'right' },
          data: rows.map((row) => ({ value: row.value, itemStyle: { color: colourOf(row) } })),
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [3, 24],
          itemStyle: { color: '#222222' },
          data: rows.map(({ goal }) =>
            goal === undefined ? null : 'atLeast' in goal ? goal.atLeast : goal.atMost,
          ),
        },
      ],
    },
  };
}

function nameWithGoal({ name, goal }: Bars['rows'][number]): string {
  if (goal === undefined) return name;
  return 'atLeast' in goal
    ? `${name} (goal: at least ${goal.atLeast})`
    : `${name} (goal: at most ${goal.atMost})`;
}

function linePicture({ x, y, series }: Lines): Picture {
  return {
    height: 460,
    option: {
      grid: { left: 80, right: 40, top: top + 44, bottom: 50 },
      legend: { top: top - 14, left: 12, itemGap: 40 },
      xAxis: { type: 'log', name: x, nameLocation: 'middle', nameGap: 28 },
      yAxis: { type: 'value', name: y, nameTextStyle: { align: 'left', padding: [0, 0, 0, -60] } },
      series: series.map(({ name, points }) => ({ type: 'line', name, data: points, label: { show: true } })),
    },
  };
}

function gridPicture({ columns, rows }: Grid): Picture {
  const colourOf = { held: colours.good, 'not reached': colours.nothing, failed: colours.bad };
  const headers = 210;
  const cells = rows.flatMap((row, y) =>
    row.cells.map((cell, x) => ({ value: [x, y], itemStyle: { color: colourOf[cell] } })),
  );
  return {
    height: top + headers + 20 + rows.length * 22,
    option: {
      grid: { left: 250, right: 20, top: top + headers, bottom: 12 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: [...columns],
        axisLabel: { rotate: 55, interval: 0 },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisLabel: { interval: 0 },
      },
      series: [{ type: 'scatter', symbol: 'rect', symbolSize: 14, data: cells }],
    },
  };
}
