import type { Filling } from './message-data.ts';
import type { CommandTemplate, DeviceTemplate } from './template.ts';

/** One frame to be sent to a unit. */
export interface Wish {
  readonly command: CommandTemplate;
  readonly filling: Filling;
}

/** What one unit should show and whether it should be lit, and how much of that it has been told. */
export class UnitWishes {
  readonly #template: DeviceTemplate;
  readonly #refreshMs: number;
  #content: { readonly text: string; readonly style: string | undefined } | undefined;
  #isPrompted = false;
  #test: string | undefined;
  #toldText = false;
  #toldPrompt = false;
  #refreshAt = 0;

  /** Every `refreshMs` all is said again: nobody tells when a unit was off. */
  constructor(template: DeviceTemplate, refreshMs: number) {
    this.#template = template;
    this.#refreshMs = refreshMs;
  }

  get text(): string {
    return this.#content?.text ?? '';
  }

  get isPrompted(): boolean {
    return this.#isPrompted;
  }

  /** Whether it has not been told all yet. */
  get isBehind(): boolean {
    const { show, prompt } = this.#template;
    return (show !== undefined && !this.#toldText) || (prompt !== undefined && !this.#toldPrompt);
  }

  show(text: string, style: string | undefined): void {
    this.#content = { text, style };
    this.#toldText = false;
  }

  prompt(on: boolean): void {
    this.#isPrompted = on;
    this.#toldPrompt = false;
  }

  /** For a while it shows this text and is lit; undefined ends that. */
  test(text: string | undefined): void {
    this.#test = text;
    this.forget();
  }

  /** A key was pressed: the pad has put itself out. */
  answered(): void {
    this.#isPrompted = false;
  }

  /** The unit may know nothing of what it was told: it was plugged in, or did not answer. */
  forget(): void {
    this.#toldText = false;
    this.#toldPrompt = false;
  }

  /** What to send now, `now` in ms. It counts as told; what is asked for while it is on its way does not. */
  take(now: number): readonly Wish[] {
    if (now >= this.#refreshAt) {
      this.#refreshAt = now + this.#refreshMs;
      this.forget();
    }
    const { show, prompt, endPrompt } = this.#template;
    const lamp = this.#isPrompted || this.#test !== undefined ? prompt : endPrompt;
    const wishes: Wish[] = [];
    if (show && !this.#toldText)
      wishes.push({ command: show, filling: { text: this.#test ?? this.text, style: this.#content?.style } });
    if (lamp && !this.#toldPrompt) wishes.push({ command: lamp, filling: {} });
    this.#toldText = true;
    this.#toldPrompt = true;
    return wishes;
  }
}
