import type { Json } from './scenario';

/** Bytes of the JSON text of a value in UTF-8, counted without writing it: `JSON.stringify` would make the text only to be measured. */
export function jsonBytes(value: Json): number {
  switch (typeof value) {
    case 'string':
      return quotedBytes(value);
    case 'number':
      return Number.isFinite(value) ? String(value).length : 'null'.length;
    case 'boolean':
      return String(value).length;
    default:
      if (value === null) return 'null'.length;
      return Array.isArray(value) ? listBytes(value) : objectBytes(value as { readonly [key: string]: Json });
  }
}

function listBytes(list: readonly Json[]): number {
  let bytes = 2 + Math.max(0, list.length - 1);
  for (const entry of list) bytes += jsonBytes(entry);
  return bytes;
}

function objectBytes(object: { readonly [key: string]: Json | undefined }): number {
  let bytes = 1;
  for (const key in object) {
    const value = object[key];
    // A comma or the closing brace, and a colon.
    if (value !== undefined) bytes += quotedBytes(key) + jsonBytes(value) + 2;
  }
  return Math.max(2, bytes);
}

/** A text in quotation marks, with what JSON escapes written out. */
function quotedBytes(text: string): number {
  let bytes = text.length + 2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c) bytes += 1;
    else if (code < 0x20) bytes += short.includes(code) ? 1 : 5;
    else if (code >= 0x80) bytes += beyondAscii(text, at, code) - 1;
  }
  return bytes;
}

/** Backspace, tab, line feed, form feed and carriage return have an escape of two characters. */
const short: readonly number[] = [8, 9, 10, 12, 13];

/** What half of a pair takes by itself is written as an escape of six characters; a pair takes two bytes for each half. */
function beyondAscii(text: string, at: number, code: number): number {
  if (code < 0x800) return 2;
  if (code < 0xd800 || code > 0xdfff) return 3;
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  const paired = code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
  return paired ? 2 : 6;
}
