import { parseHex } from './hex.ts';
import { checkLayout } from './layout-rules.ts';
import type { DataPiece, DeviceTemplate, KeyTemplate, ShowTemplate } from './template.ts';
import { incomingMessages, messageBytes, outgoingMessages } from './template-messages.ts';
import { templateShape } from './template-shape.ts';

type Say = (problem: string) => void;

/** No frame may be longer: a bar shows a few dozen characters, and noise must not be collected for long. */
export const dataBytesMax = 480;

/**
 * What is wrong with a template that somebody wrote, in plain sentences that begin with the place; none: it can be used.
 * First what each field holds is looked at, and only then how they fit together.
 */
export function templateProblems(template: unknown): string[] {
  const problems: string[] = [];
  const say: Say = (problem) => void problems.push(problem);
  templateShape(template, '', say);
  if (problems.length === 0) checkFit(template as DeviceTemplate, say);
  return [...new Set(problems)];
}

/** The template if it can be used. */
export function isDeviceTemplate(template: unknown): template is DeviceTemplate {
  return templateProblems(template).length === 0;
}

function checkFit(template: DeviceTemplate, say: Say): void {
  const { frame, incoming, show, prompt, endPrompt, key, poll } = template;
  const styles = show?.styles ?? {};
  const [out, back] = [outgoingMessages(template), incomingMessages(template)];
  if (!show && !key) say('the template neither shows anything nor has keys');
  if (endPrompt && !prompt) say('endPrompt: there is no prompt to end');
  if (poll && !key) say('poll: there are no keys to ask for');
  checkLayout({ path: 'frame', layout: frame, messages: out, styles }, say);
  // What we hear is built like what we say, unless it is described apart: then it stands under a name of its own.
  checkLayout(
    { path: incoming ? 'incoming' : 'frame', layout: incoming ?? frame, messages: back, styles },
    say,
  );
  if (incoming && incoming.parts.includes('address') !== frame.parts.includes('address'))
    say('incoming.parts: either both directions have an address or none');
  for (const { place, message } of [...out, ...back]) {
    if (messageBytes(message, styles)[1] > dataBytesMax)
      say(`${place}.data: is longer than ${dataBytesMax} bytes`);
  }
  if (show) checkShow(show, say);
  if (key) checkKey(key, say);
}

function checkShow({ data, styles = {} }: ShowTemplate, say: Say): void {
  const count = (name: string) => data.filter((piece) => name in piece).length;
  if (count('text') !== 1) say('show.data: must have one text');
  if (count('style') > 1) say('show.data: has more than one style');
  const sizes = new Set(Object.values(styles).map((style) => parseHex(style)?.length));
  if (count('style') > 0 && sizes.size === 0) say('show.styles: is missing: a style stands in show.data');
  if (count('style') === 0 && sizes.size > 0) say('show.styles: no style stands in show.data');
  if (sizes.size > 1) say('show.styles: all must have the same number of bytes');
  for (const piece of data) if ('text' in piece) checkText(piece, say);
}

function checkText({ text }: Extract<DataPiece, { text: unknown }>, say: Say): void {
  const [pad = 0x20] = parseHex(text.pad ?? '20') ?? [];
  if (pad > 0x3f) say('show.data: a pad above 3F would be read as half a Chinese character');
  if (text.align && !text.fixed) say('show.data: text without a fixed width cannot be aligned');
  if (text.pad && !text.fixed) say('show.data: text without a fixed width needs no pad');
}

function checkKey({ data, keys }: KeyTemplate, say: Say): void {
  const pieces = data.flatMap((piece) => ('key' in piece ? [piece.key] : []));
  if (pieces.length !== 1) say('key.data: must have one key');
  for (const code of Object.keys(keys)) {
    if (parseHex(code)?.length !== pieces[0])
      say(`key.keys, "${code}": has not as many bytes as the key in key.data`);
  }
  const codes = Object.keys(keys).map((code) => code.toUpperCase());
  if (new Set(codes).size < codes.length) say('key.keys: the same code stands there twice');
}
