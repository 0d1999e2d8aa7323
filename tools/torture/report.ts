/** What a part of the torture has found, and how it is printed. */
export interface PartReport {
  readonly part: string;
  /** What was done and measured, in the order of printing. */
  readonly figures: readonly (readonly [name: string, value: string])[];
  /** What must not be; empty where all went well. */
  readonly faults: readonly string[];
}

export interface PartOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Told now and then how far it is. */
  readonly say: (line: string) => void;
}

const MOST_SHOWN = 20;

/** A plain table of all parts, and below it what was found. */
export function summaryOf(reports: readonly PartReport[]): string {
  const rows = reports.flatMap(({ part, figures, faults }) => [
    ...figures.map(([name, value]) => [part, name, value] as const),
    [part, 'violations', String(faults.length)] as const,
  ]);
  const width = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  const lines = rows.map(([part, name, value]) => `${part.padEnd(width(0))}  ${name.padEnd(width(1))}  ${value}`);
  const faults = reports.flatMap((report) =>
    report.faults.slice(0, MOST_SHOWN).map((fault) => `VIOLATION in ${report.part}: ${fault}`),
  );
  return [...lines, ...faults].join('\n');
}

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
