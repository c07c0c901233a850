/** Server product whose Edge role is planned. Partners with the product have the same key in {@link PartnerProduct}. */
export enum ProductKey {
  LYNC_SERVER_2013 = 'lync-server-2013',
  SKYPE_FOR_BUSINESS_SERVER_2015 = 'skype-for-business-server-2015',
  SKYPE_FOR_BUSINESS_SERVER_2019 = 'skype-for-business-server-2019',
  SKYPE_FOR_BUSINESS_SERVER_SE = 'skype-for-business-server-se',
}
