/** SHA-256 of the script of a page, in base64. The tests compute it again. */
export const SCRIPT_HASH = 'FlANwVjJDn7q/fvcLzWtGQss+Z/yeCKGuTxCkrSs38M=';
