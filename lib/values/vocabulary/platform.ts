/** Where an Edge is deployed. */
export enum PlatformKey {
  AZURE = 'azure',
  ON_PREMISES = 'on-premises',
}
