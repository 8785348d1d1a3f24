import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Half the work of a start is compiling; what was compiled last time is kept beside the built screens.
enableCompileCache(fileURLToPath(new URL('../../../.build/compile-cache/', import.meta.url)));
await import('./serve.ts');
