import { EdgeValidationError } from './edge-validation-error';

/** One port, or a range of consecutive ports with both ends included, as an immutable value. */
export class PortRange {
  /**
   * The ports from one to another.
   *
   * @param from the first port, 1 to 65535
   * @param to the last port, 1 to 65535, not below `from`
   * @param property property that the ports come from, for the error: `audioVideo.mediaPorts`
   * @throws EdgeValidationError for a port that is not a whole number from 1 to 65535, or `to` below `from`
   */
  public static of(from: number, to: number, property: string): PortRange {
    const problem = problemOfPorts(from, to);
    if (problem !== undefined) {
      throw new EdgeValidationError({ property, given: `"${from}-${to}"`, ...problem });
    }
    return new PortRange(from, to);
  }

  /**
   * A range of one port.
   *
   * @param port 1 to 65535
   * @param property property that the port comes from, for the error
   * @throws EdgeValidationError for a port that is not a whole number from 1 to 65535
   */
  public static single(port: number, property: string): PortRange {
    const problem = problemOfPorts(port, port);
    if (problem !== undefined) {
      throw new EdgeValidationError({ property, given: `"${port}"`, ...problem });
    }
    return new PortRange(port, port);
  }

  /**
   * Parses one port or one range.
   *
   * @param text `443` or `50000-59999`: decimal, without spaces or leading zeros
   * @param property property that the text comes from, for the error
   * @throws EdgeValidationError for anything else, including a list of ports, and for ports that {@link of} rejects
   */
  public static parse(text: string, property: string): PortRange {
    const parts = PORTS.exec(text);
    const from = Number(parts?.[1]);
    const to = Number(parts?.[2] ?? parts?.[1]);
    const problem = parts === null ? problemOfText(text) : problemOfPorts(from, to);
    if (problem !== undefined) {
      throw new EdgeValidationError({ property, given: JSON.stringify(text), ...problem });
    }
    return new PortRange(from, to);
  }

  private constructor(
    /** The first port, 1 to 65535. */
    public readonly from: number,
    /** The last port, 1 to 65535; the same as {@link from} for one port. */
    public readonly to: number,
  ) {}

  /** The notation of firewall rules: `443`, or `50000-59999`. */
  public get text(): string {
    return this.from === this.to ? `${this.from}` : `${this.from}-${this.to}`;
  }

  /** Number of ports, 1 to 65535. */
  public get size(): number {
    return this.to - this.from + 1;
  }

  /** Whether the port is in the range. */
  public contains(port: number): boolean {
    return port >= this.from && port <= this.to;
  }

  /** Whether at least one port is in both ranges. */
  public overlaps(other: PortRange): boolean {
    return this.from <= other.to && other.from <= this.to;
  }

  /** Whether both are the same ports. */
  public equals(other: PortRange): boolean {
    return this.from === other.from && this.to === other.to;
  }

  /** The same as {@link text}. */
  public toString(): string {
    return this.text;
  }
}

interface Diagnosis {
  readonly expected: string;
  readonly fix: string;
}

const PORTS = /^(0|[1-9]\d*)(?:-(0|[1-9]\d*))?$/;
const EXPECTED = 'one port or one range of ports, such as "443" or "50000-59999"';

function problemOfPorts(from: number, to: number): Diagnosis | undefined {
  const wrong = [from, to].find((port) => !isPort(port));
  if (wrong !== undefined) {
    return {
      expected: 'ports that are whole numbers from 1 to 65535',
      fix: Number.isInteger(wrong)
        ? `correct ${wrong}, which is ${wrong < 1 ? 'below 1' : 'above 65535'}`
        : `correct ${wrong}, which is not a whole number`,
    };
  }
  return from > to
    ? { expected: 'a range whose first port is not above its last', fix: `did you mean "${to}-${from}"?` }
    : undefined;
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

function problemOfText(text: string): Diagnosis {
  const trimmed = text.trim();
  if (trimmed === '') {
    return { expected: EXPECTED, fix: 'enter a port or a range' };
  }
  if (/^(?:\*|any|all)$/i.test(trimmed)) {
    return { expected: EXPECTED, fix: 'specify the ports; "1-65535" means all of them' };
  }
  if (/\d\s*[,;]|\d\s+\d/.test(trimmed)) {
    const ports = trimmed.split(/[\s,;]+/).filter((port) => port !== '');
    return { expected: EXPECTED, fix: `use separate ranges: ${ports.map((port) => JSON.stringify(port)).join(', ')}` };
  }
  const candidate = trimmed.replace(/\s*(?:[-\u2010-\u2015:]|\.{2,3})\s*/g, '-').replace(/(^|-)0+(?=\d)/g, '$1');
  const parts = PORTS.exec(candidate);
  return parts !== null && problemOfPorts(Number(parts[1]), Number(parts[2] ?? parts[1])) === undefined
    ? { expected: EXPECTED, fix: `did you mean "${candidate}"?` }
    : { expected: EXPECTED, fix: 'write the port numbers in decimal, with "-" between the first and the last' };
}
