// What a benchmark says: a figure beside its limit, both measured in the same run on the same machine.

export interface Measure {
  readonly name: string;
  readonly value: number;
  /** The same work by the barest program that could do it. */
  readonly limit: number;
  /** value / limit. */
  readonly ratio: number;
  readonly unit: string;
  /** What the limit is. */
  readonly against: string;
}

export function measure(name: string, unit: string, value: number, limit: number, against: string): Measure {
  return {
    name,
    value: rounded(value),
    limit: rounded(limit),
    ratio: value === limit ? 1 : rounded(value / limit),
    unit,
    against
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('no value was measured');
  return (low + high) / 2;
}

/** Slope of a least-squares line through the points. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Milliseconds of processor time, collecting garbage included: what else the machine does meanwhile does not count. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function line(one: Measure): string {
  const figures = `${format(one.value)} ${one.unit}, limit ${format(one.limit)} ${one.unit} (${one.ratio} times)`;
  return `${one.name}: ${figures}\n    limit: ${one.against}`;
}

const rounded = (value: number): number => Number(value.toPrecision(4));
const format = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
