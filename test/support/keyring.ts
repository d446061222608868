import { createSecretKey, randomBytes } from 'node:crypto';
import { createKeyring } from '../../encryption';

/** One for a test file: what the API of a test has sealed, its worker opens. */
export const testKeyring = createKeyring([{ id: 'test', secret: createSecretKey(randomBytes(32)) }]);
