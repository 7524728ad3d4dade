/** The package: `import { start } from 'afterword-widget'`. */

export { start } from './start';
export type * from './api';
