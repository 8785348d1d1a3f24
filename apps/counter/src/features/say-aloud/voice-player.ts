const WAITING_MAX = 8;

/**
 * Plays lists of clips back to back on the page's one clock, first come first said. A clip that cannot be fetched is
 * left out; what has waited too long behind others is dropped, since an old amount helps nobody.
 */
export class VoicePlayer {
  readonly #context = new AudioContext();
  readonly #clips = new Map<string, Promise<AudioBuffer | null>>();
  #free = 0;
  #waiting: (readonly string[])[] = [];
  #busy = false;

  /** Browsers keep quiet until somebody has touched the page, unless they are told otherwise. */
  get allowed(): boolean {
    return this.#context.state === 'running';
  }

  async allow(): Promise<void> {
    await this.#context.resume();
  }

  onChange(listener: () => void): () => void {
    this.#context.addEventListener('statechange', listener);
    return () => this.#context.removeEventListener('statechange', listener);
  }

  say(files: readonly string[]): void {
    this.#waiting = [...this.#waiting, files].slice(-WAITING_MAX);
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const clips = await Promise.all(next.map((file) => this.#clip(file)));
      if (this.allowed) for (const clip of clips) this.#play(clip);
    }
    this.#busy = false;
  }

  #play(clip: AudioBuffer | null): void {
    if (clip === null) return;
    const source = this.#context.createBufferSource();
    source.buffer = clip;
    source.connect(this.#context.destination);
    const at = Math.max(this.#context.currentTime + 0.05, this.#free);
    source.start(at);
    this.#free = at + clip.duration;
  }

  #clip(file: string): Promise<AudioBuffer | null> {
    const known = this.#clips.get(file);
    if (known !== undefined) return known;
    const asked = this.#fetch(file);
    this.#clips.set(file, asked);
    return asked;
  }

  async #fetch(file: string): Promise<AudioBuffer | null> {
    try {
      const answer = await fetch(`/voice/${file}`);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return await this.#context.decodeAudioData(await answer.arrayBuffer());
    } catch (problem) {
      console.warn(`clip ${file} cannot be played`, problem);
      this.#clips.delete(file);
      return null;
    }
  }
}
