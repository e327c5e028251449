import { ProblemError } from '@/lib/http/problem';

/*
 * A body whose sender says what it likes of it: webhooks send JSON under any type, or in a field of a form.
 */

/** @throws ProblemError 413 past the limit. */
export async function readAnyBody(request: Request, limit: number): Promise<{ text: string; value: unknown }> {
  const bytes = await gather(request, limit);
  const type = request.headers.get('content-type') ?? '';
  const text = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)
    ? await payloadOf(bytes, type)
    : new TextDecoder().decode(bytes);
  return { text, value: parsedJson(text) };
}

async function gather(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) {
      throw new ProblemError({ status: 413, code: 'too-large', detail: `A body may have ${limit} bytes.` });
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The text of the field that holds JSON, by its usual name or whichever it is; all of it where it is no form. */
async function payloadOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const fields = [form.get('payload'), form.get('data'), ...form.values()];
    const texts = fields.filter((field) => typeof field === 'string');
    return texts.find((text) => /^\s*[[{]/.test(text)) ?? texts.join('\n');
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
