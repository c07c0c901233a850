/** Version of Exchange Unified Messaging that remote users reach through the Edge. */
export enum ExchangeUmVersion {
  EXCHANGE_2007 = 'exchange-2007',
  EXCHANGE_2010 = 'exchange-2010',
  EXCHANGE_2010_SP1 = 'exchange-2010-sp1',
  EXCHANGE_2013 = 'exchange-2013',
}
