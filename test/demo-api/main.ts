/** `node test/demo-api/main.ts [port]`: the demo API by itself, for a client of your own. */
import { startDemoApi } from './server.ts';

const api = await startDemoApi({ port: Number(process.argv[2] ?? 4141) });
console.log(`Demo API at ${api.baseUrl} (any key that starts with "demo"). Ctrl+C ends it.`);
