/** A text about cdktf as one about cdktn. */
export function withCdktn(text: string): string;
