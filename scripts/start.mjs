/** `npm start`: from a fresh clone to a conversation with the page in front. See scripts/start/main.ts. */
import { bootstrap, node24, run } from './bootstrap.mjs';

await bootstrap();
process.exitCode = await run(node24(), ['scripts/start/main.ts', ...process.argv.slice(2)]);
