/** `npm test`: everything that can be checked, stage by stage. See scripts/test/main.ts. */
import { bootstrap, node24, run } from './bootstrap.mjs';

await bootstrap();
process.exitCode = await run(node24(), ['scripts/test/main.ts', ...process.argv.slice(2)]);
