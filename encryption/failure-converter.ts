import {
  DefaultFailureConverter,
  type PayloadConverter,
  type SerializationContext,
} from '@temporalio/common';

type Failure = ReturnType<DefaultFailureConverter['errorToFailure']>;

/** What says only which key is missing, ops read without a key. The name is that of `keyring.ts`. */
const isAboutKeys = (error: unknown): boolean => {
  const { name, type } = (error ?? {}) as { readonly name?: unknown; readonly type?: unknown };
  return name === 'CannotOpen' || type === 'CannotOpen';
};

/**
 * Puts an error's message and stack trace into a payload, which the codec seals; in their places stands "Encoded
 * failure". Loaded by path, in the worker and its clients and, as a part of the bundle, beside the workflows.
 */
class SealedFailureConverter extends DefaultFailureConverter {
  private readonly inTheClear = new DefaultFailureConverter();

  constructor() {
    super({ encodeCommonAttributes: true });
  }

  override errorToFailure(
    error: unknown,
    converter: PayloadConverter,
    context?: SerializationContext,
  ): Failure {
    if (isAboutKeys(error)) return this.inTheClear.errorToFailure(error, converter, context);
    return super.errorToFailure(error, converter, context);
  }
}

export const failureConverter = new SealedFailureConverter();
