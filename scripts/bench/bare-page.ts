/**
 * The physical limit for naive code: a page that appends what streams in as plain text. It does what
 * the panel does (send a question, show the answer, stay at its end) and nothing else.
 */
export function barePage(baseUrl: string): string {
  return `<!doctype html><meta charset="utf-8"><title>bare</title>
<style>body{margin:0;font:14px/1.5 system-ui;display:flex;flex-direction:column;height:100vh}
#log{flex:1;overflow:auto;padding:12px;white-space:pre-wrap}textarea{font:inherit}</style>
<div id="log"></div><textarea aria-label="Message"></textarea>
<script>
const log = document.getElementById('log');
const box = document.querySelector('textarea');
for (let i = 0; i < Number(new URLSearchParams(location.search).get('earlier') ?? 0); i += 1) {
  const earlier = document.createElement('div');
  earlier.textContent = 'the pool price token market holds while volume rises '.repeat(8);
  log.append(earlier);
}
async function ask() {
  const answer = document.createElement('div');
  answer.dataset.part = 'text';
  log.append(answer);
  const response = await fetch(${JSON.stringify(`${baseUrl}/chat/completions`)}, {
    method: 'POST',
    headers: { authorization: 'Bearer demo-key', 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'altllm-basic', stream: true, messages: [{ role: 'user', content: box.value }] }),
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\\n');
    rest = lines.pop();
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue;
      const text = JSON.parse(line.slice(6)).choices[0]?.delta.content;
      if (text) answer.append(text);
    }
    log.scrollTop = log.scrollHeight;
  }
  document.body.dataset.ended = 'true';
}
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') { event.preventDefault(); ask(); }
});
box.focus();
</script>`;
}
