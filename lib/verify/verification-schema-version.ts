/** Schema version of a result as JSON. It is incremented when its readers must change. */
export const VERIFICATION_SCHEMA_VERSION = 1;
