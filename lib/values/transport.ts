/** Transport protocol of a planning row. */
export enum Transport {
  TCP = 'TCP',
  UDP = 'UDP',
}
