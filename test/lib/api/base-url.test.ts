import { describe, expect, it } from 'vitest';
import { healthUrl, hostPattern, parseBaseUrl } from '../../../lib/api/base-url';

describe('parseBaseUrl', () => {
  it.each([
    ['https://api.altllm.ai/v1', 'https://api.altllm.ai/v1'],
    ['  https://api.altllm.ai/v1/  ', 'https://api.altllm.ai/v1'],
    ['https://api.altllm.ai', 'https://api.altllm.ai'],
    ['https://API.AltLLM.ai:443/V1//', 'https://api.altllm.ai/V1'],
    ['https://api.altllm.ai/v1/chat/completions', 'https://api.altllm.ai/v1'],
    ['https://host.example:8443/a/b/v1', 'https://host.example:8443/a/b/v1'],
    ['api.altllm.ai/v1', 'https://api.altllm.ai/v1'],
    ['host.example:8443/v1', 'https://host.example:8443/v1'],
    ['localhost:11434/v1', 'http://localhost:11434/v1'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost/v1', 'http://localhost/v1'],
    ['http://127.1/v1', 'http://127.0.0.1/v1'],
    ['https://[::1]/v1', 'https://[::1]/v1'],
    ['https://münchen.example/v1', 'https://xn--mnchen-3ya.example/v1'],
  ])('takes %j as %s', (typed, url) => {
    expect(parseBaseUrl(typed)).toMatchObject({ ok: true, value: { url } });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['https://', 'not-a-url'],
    ['not a url', 'not-a-url'],
    ['http://api.altllm.ai/v1', 'plain-http'],
    ['http://localhost.example/v1', 'plain-http'],
    ['http://127.0.0.1.example/v1', 'plain-http'],
    ['http://127.1.2.3:1/v1', 'plain-http'],
    ['http://[::1]:8080/v1', 'plain-http'],
    ['http://0.0.0.0/v1', 'plain-http'],
    ['http://192.168.0.1/v1', 'plain-http'],
    ['http://[::2]/v1', 'plain-http'],
    ['http://[::ffff:127.0.0.1]/v1', 'plain-http'],
    ['ftp://localhost/v1', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://user:pass@api.altllm.ai/v1', 'credentials'],
    ['https://api.altllm.ai@evil.example/v1', 'credentials'],
    ['https://api.altllm.ai/v1?key=1', 'query'],
    ['https://api.altllm.ai/v1#x', 'query'],
  ])('refuses %j: %s', (typed, reason) => {
    expect(parseBaseUrl(typed)).toEqual({ ok: false, reason });
  });

  it('knows the host with its port, and what is loopback', () => {
    expect(parseBaseUrl('http://localhost:8080/v1')).toMatchObject({
      value: { host: 'localhost:8080', loopback: true },
    });
    expect(parseBaseUrl('https://api.altllm.ai/v1')).toMatchObject({
      value: { host: 'api.altllm.ai', loopback: false },
    });
  });
});

describe('hostPattern', () => {
  it.each([
    ['https://api.altllm.ai/v1', 'https://api.altllm.ai/*'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1/*'],
  ])('asks for the host of %s, whatever the port and path', (url, pattern) => {
    expect(hostPattern(url)).toBe(pattern);
  });
});

describe('healthUrl', () => {
  it.each([
    ['https://api.altllm.ai/v1', 'https://api.altllm.ai/health'],
    ['http://127.0.0.1:8080/a/v1', 'http://127.0.0.1:8080/health'],
  ])('of %s lies at the host', (url, health) => {
    expect(healthUrl(url)).toBe(health);
  });
});
