import { pagesOf, bundleReader, openBrowser, openPage, readPage } from '/work/main/scripts/price-browser.ts';
import { writeFileSync } from 'node:fs';
const [dir, out, only] = process.argv.slice(2);
const cases = pagesOf(dir, only ? new RegExp(only) : undefined);
const script = await bundleReader('/work/main');
const browser = await openBrowser();
const produced: Record<string, unknown> = {};
for (const c of cases) {
  const page = await openPage(browser, c);
  if (c.truth.scripts) await new Promise(r=>setTimeout(r,150));
  const cdp = process.env.PROF ? await page.createCDPSession() : null; if (cdp) { await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:500}); await cdp.send('Profiler.start'); }
  try { const r = await readPage(page, script); produced[c.name] = r.tokens; console.error(c.name, r.tokens.length, r.totalMs.toFixed(0)+'ms', 'slice', r.longestSliceMs.toFixed(0), r.truncated?'TRUNC':''); }
  catch (e) { console.error(c.name, 'ERROR', (e as Error).message.slice(0,600)); produced[c.name] = []; }
  if (cdp) { const {profile} = await cdp.send('Profiler.stop'); const self = new Map<string, number>(); const by = new Map(profile.nodes.map(n=>[n.id,n])); profile.samples!.forEach((id,i)=>{const n=by.get(id)!; const k=n.callFrame.functionName+':'+n.callFrame.lineNumber; self.set(k,(self.get(k)??0)+(profile.timeDeltas![i]??0)/1000);}); console.error([...self].sort((a,b)=>b[1]-a[1]).slice(0,22).map(([k,v])=>k+' '+v.toFixed(0)).join('\n')); }
  await page.close();
}
await browser.close();
writeFileSync(out, JSON.stringify(produced, null, 1));
