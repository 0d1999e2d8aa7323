/** One line of a benchmark. */
export interface Measured {
  readonly what: string;
  /** With its unit. */
  readonly value: string;
  /** As QUALITY.md states it; absent where there is none. */
  readonly goal?: string;
  readonly isReached?: boolean;
}
