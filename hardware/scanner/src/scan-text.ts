const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * The text of a code: UTF-8 where it is valid, else GB18030, which QR codes made here hold as often. Undefined: neither,
 * or a text with control characters in it, which no code of ours has and no field should be fed.
 */
export function decodeScan(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)?.trim();
  return text && !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(text) ? text : undefined;
}

function decoded(bytes: Uint8Array): string | undefined {
  for (const decoder of [utf8, gb18030]) {
    try {
      return decoder.decode(bytes);
    } catch {
      // The other code may fit.
    }
  }
  return undefined;
}
