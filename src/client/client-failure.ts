import type { Failure } from '../core/checkout-state.ts';

/** The one thing that every client call throws. */
export class ClientFailure extends Error {
  override readonly name = 'ClientFailure';
  readonly failure: Failure;
  /**
   * Whether the backend may have acted on the request: no answer, a broken one, or one that says "later". Only a clear
   * refusal proves that nothing happened; after anything else the same key has to ask again.
   */
  readonly isUncertain: boolean;

  constructor(failure: Failure, isUncertain: boolean) {
    super(failure.code);
    this.failure = failure;
    this.isUncertain = isUncertain;
  }
}

/** Whatever was thrown, as a failure that can be shown. */
export const failureOf = (error: unknown): Failure =>
  error instanceof ClientFailure ? error.failure : { code: 'network', recoverable: true, hint: String(error) };
