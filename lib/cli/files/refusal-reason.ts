/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  switch (code) {
    case 'ENOENT': return 'there is no such file or folder';
    case 'EACCES': case 'EPERM': return 'permission denied';
    case 'EROFS': return 'the file system is read-only';
    case 'ENOSPC': return 'no space is left';
    case 'EISDIR': return 'it is a folder';
    case 'ENOTDIR': case 'EEXIST': return 'a part of the path is a file';
    default: return typeof code === 'string' ? code : 'it cannot be used';
  }
}
