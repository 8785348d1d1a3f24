import type { CompiledTemplate } from './compiled-template.ts';
import type { TemplateFrame } from './encode-frame.ts';
import type { CommandTemplate, MessageTemplate } from './template.ts';

/** What a person sees of one bar or pad. */
export interface VirtualUnitView {
  readonly text: string;
  /** The name of the template's style; undefined where it has none. */
  readonly style: string | undefined;
  /** A rating or a key is asked for. */
  readonly isLit: boolean;
}

const dark: VirtualUnitView = { text: '', style: undefined, isLit: false };

/** One unit of a virtual bus: what it shows, and the keys that nobody has fetched yet. */
export class VirtualUnit {
  readonly #template: CompiledTemplate;
  #keys: readonly Uint8Array[] = [];
  view: VirtualUnitView = dark;

  constructor(template: CompiledTemplate) {
    this.#template = template;
  }

  powerCycle(): void {
    this.view = dark;
    this.#keys = [];
  }

  /** A key goes down: the pad puts itself out, and keeps the key until it is fetched or acknowledged. */
  press(code: Uint8Array): void {
    this.view = { ...this.view, isLit: false };
    this.#keys = [...this.#keys, code];
  }

  /** The key to be said next. One that needs no acknowledgement is said once. */
  nextKey(): Uint8Array | undefined {
    const [next] = this.#keys;
    if (!this.#template.source.key?.acknowledge) this.#keys = this.#keys.slice(1);
    return next;
  }

  /** Does what a frame says. The answer is a message, a key to be said, or nothing. */
  obey(frame: TemplateFrame): MessageTemplate | 'key' | undefined {
    const { show, prompt, endPrompt, poll, key } = this.#template.source;
    const is = (message: MessageTemplate | undefined) =>
      message === undefined ? undefined : this.#template.read(message, frame);
    const shown = is(show);
    if (shown) return this.#see({ text: shown.text ?? '', style: shown.style }, show);
    if (is(prompt)) return this.#see({ isLit: true }, prompt);
    if (is(endPrompt)) return this.#see({ isLit: false }, endPrompt);
    if (is(key?.acknowledge)) this.#keys = this.#keys.slice(1);
    else if (is(poll)) return this.#keys.length > 0 ? 'key' : poll?.answer;
    return undefined;
  }

  #see(part: Partial<VirtualUnitView>, command: CommandTemplate | undefined): MessageTemplate | undefined {
    this.view = { ...this.view, ...part };
    return command?.answer;
  }
}
