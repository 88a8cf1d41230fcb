/** Node gives loaders to a thread only from within it: this loads the one for TypeScript, then the thread itself. */
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
