/** Where rows or columns are in pixels. Lines count from 1; hidden lines have no size. */

export class Axis {
  private readonly starts: Float64Array

  /** `sizes` holds the lines whose size is not `usual`, by number. */
  constructor(
    readonly count: number,
    sizes: Readonly<Record<number, number>>,
    hidden: readonly number[],
    usual: number,
  ) {
    const concealed = new Set(hidden)
    this.starts = new Float64Array(count + 2)
    for (let line = 1; line <= count; line++) {
      const size = concealed.has(line) ? 0 : (sizes[line] ?? usual)
      this.starts[line + 1] = (this.starts[line] ?? 0) + size
    }
  }

  /** Pixels from the first line's start to this line's start; beyond the last line, the whole length. */
  start(line: number): number {
    return this.starts[Math.max(1, Math.min(line, this.count + 1))] ?? 0
  }

  /** Pixels the line takes, 0 when it is hidden. */
  size(line: number): number {
    return this.start(line + 1) - this.start(line)
  }

  /** Pixels from the start of `first` to the end of `last`. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first)
  }

  get length(): number {
    return this.start(this.count + 1)
  }

  /** The visible line that holds the pixel; the nearest one when the pixel is outside. */
  at(pixel: number): number {
    let low = 1
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.start(middle + 1) > pixel) high = middle
      else low = middle + 1
    }
    return Math.max(1, low)
  }

  /** The next visible line `steps` away in that direction, or the last visible one before the edge. */
  step(from: number, steps: number): number {
    const direction = Math.sign(steps)
    let landed = from
    let left = Math.abs(steps)
    for (let line = from + direction; left > 0 && line >= 1 && line <= this.count; line += direction) {
      if (this.size(line) === 0) continue
      landed = line
      left -= 1
    }
    return landed
  }
}
