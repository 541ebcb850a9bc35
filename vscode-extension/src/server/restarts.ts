/** How often a server that ends by itself is started again: a few times, then somebody should look. */
export class Restarts {
  private readonly crashes: number[] = [];

  /**
   * @param most So many restarts within the time.
   * @param within Milliseconds.
   */
  constructor(readonly most = 4, readonly within = 3 * 60_000) {}

  /** The server has ended: whether it is started again. */
  allow(now: number): boolean {
    this.crashes.push(now);
    while (this.crashes[0]! < now - this.within) this.crashes.shift();
    return this.crashes.length <= this.most;
  }

  /** Somebody has looked. */
  forget(): void {
    this.crashes.length = 0;
  }
}
