/** The clips of the voice through WebAudio: each begins on the sample where the one before ends. */
export class ClipPlayer {
  readonly #context = new AudioContext();
  readonly #clips = new Map<string, Promise<AudioBuffer>>();

  /** false while the browser waits for somebody to touch the page. */
  get allowed(): boolean {
    return this.#context.state === 'running';
  }

  onChange(listener: () => void): () => void {
    this.#context.addEventListener('statechange', listener);
    return () => this.#context.removeEventListener('statechange', listener);
  }

  async unlock(): Promise<void> {
    await this.#context.resume();
  }

  /** Browsers give a page a handful of these: one that is not used any more is given back. */
  async close(): Promise<void> {
    await this.#context.close();
  }

  #load(file: string): Promise<AudioBuffer> {
    const known = this.#clips.get(file);
    if (known !== undefined) return known;
    const loading = fetch(`/voice/${file}`)
      .then((response) => {
        if (!response.ok) throw new Error(`${file}: ${response.status}`);
        return response.arrayBuffer();
      })
      .then((bytes) => this.#context.decodeAudioData(bytes));
    loading.catch(() => this.#clips.delete(file));
    this.#clips.set(file, loading);
    return loading;
  }

  /** Without permission to play, the call is seen only: it is not kept to be said late. */
  readonly play = async (files: readonly string[]): Promise<void> => {
    if (!this.allowed) return;
    const buffers = await Promise.all(files.map((file) => this.#load(file)));
    let at = this.#context.currentTime + 0.02;
    for (const buffer of buffers) {
      const source = this.#context.createBufferSource();
      source.buffer = buffer;
      source.connect(this.#context.destination);
      source.start(at);
      at += buffer.duration;
    }
    const restMs = (at - this.#context.currentTime) * 1000;
    await new Promise((resolve) => setTimeout(resolve, restMs));
  };

  /** Fetch the clips before the first call needs them. */
  preload(files: readonly string[]): void {
    for (const file of files) void this.#load(file).catch(() => undefined);
  }
}
