import { counted } from '../model/words';

/** What somebody does about a change. */
export enum ChangeTask {
  OPEN_RULE = 'open-rule',
  CLOSE_RULE = 'close-rule',
  CHANGE_RULE = 'change-rule',
  /** The A/V policy of a firewall of your own between the Edge and the Internet. */
  CHANGE_MEDIA_POLICY = 'change-media-policy',
  ADD_LISTENER = 'add-listener',
  REMOVE_LISTENER = 'remove-listener',
  CHANGE_LISTENER = 'change-listener',
  PUBLISH_RECORD = 'publish-record',
  CHANGE_RECORD = 'change-record',
  DELETE_RECORD = 'delete-record',
  /** A new certificate. */
  REQUEST_CERTIFICATE = 'request-certificate',
  /** An existing certificate, with other contents. */
  REISSUE_CERTIFICATE = 'reissue-certificate',
  /** An existing certificate, on another server. */
  INSTALL_CERTIFICATE = 'install-certificate',
  CHANGE_CERTIFICATE = 'change-certificate',
  DROP_CERTIFICATE = 'drop-certificate',
  ADD_SERVER = 'add-server',
  REMOVE_SERVER = 'remove-server',
  REPLACE_SERVER = 'replace-server',
  DRAIN_SERVER = 'drain-server',
  RETURN_SERVER = 'return-server',
  CHANGE_SERVER = 'change-server',
  ADD_PARTNER = 'add-partner',
  REMOVE_PARTNER = 'remove-partner',
  CHANGE_PARTNER = 'change-partner',
  CHANGE_TOPOLOGY = 'change-topology',
  CHANGE_SETTING = 'change-setting',
  PUBLISH_NAME = 'publish-name',
  WITHDRAW_NAME = 'withdraw-name',
  CHANGE_PUBLISHING = 'change-publishing',
  /** Nothing: the change is only to be known. */
  NOTE = 'note',
}

const RECORD = 'DNS record';
const RULE = 'firewall rule';

/** Verb, and the object that is counted. */
const WORDS: Readonly<Record<ChangeTask, readonly [string, string, string?]>> = {
  [ChangeTask.OPEN_RULE]: ['open', RULE],
  [ChangeTask.CLOSE_RULE]: ['close', RULE],
  [ChangeTask.CHANGE_RULE]: ['change', RULE],
  [ChangeTask.CHANGE_MEDIA_POLICY]: ['change', 'A/V firewall policy', 'A/V firewall policies'],
  [ChangeTask.ADD_LISTENER]: ['add', 'load balancer entry', 'load balancer entries'],
  [ChangeTask.REMOVE_LISTENER]: ['remove', 'load balancer entry', 'load balancer entries'],
  [ChangeTask.CHANGE_LISTENER]: ['change', 'load balancer entry', 'load balancer entries'],
  [ChangeTask.PUBLISH_RECORD]: ['publish', RECORD],
  [ChangeTask.CHANGE_RECORD]: ['change', RECORD],
  [ChangeTask.DELETE_RECORD]: ['delete', RECORD],
  [ChangeTask.REQUEST_CERTIFICATE]: ['request', 'certificate'],
  [ChangeTask.REISSUE_CERTIFICATE]: ['reissue', 'certificate'],
  [ChangeTask.INSTALL_CERTIFICATE]: ['install', 'certificate'],
  [ChangeTask.CHANGE_CERTIFICATE]: ['change the handling of', 'certificate'],
  [ChangeTask.DROP_CERTIFICATE]: ['retire', 'certificate'],
  [ChangeTask.ADD_SERVER]: ['add', 'server'],
  [ChangeTask.REMOVE_SERVER]: ['remove', 'server'],
  [ChangeTask.REPLACE_SERVER]: ['replace', 'server'],
  [ChangeTask.DRAIN_SERVER]: ['drain', 'server'],
  [ChangeTask.RETURN_SERVER]: ['take back', 'server'],
  [ChangeTask.CHANGE_SERVER]: ['change', 'server setting'],
  [ChangeTask.ADD_PARTNER]: ['add', 'partner or provider', 'partners or providers'],
  [ChangeTask.REMOVE_PARTNER]: ['remove', 'partner or provider', 'partners or providers'],
  [ChangeTask.CHANGE_PARTNER]: ['change', 'partner or provider', 'partners or providers'],
  [ChangeTask.CHANGE_TOPOLOGY]: ['change', 'entry in Topology Builder', 'entries in Topology Builder'],
  [ChangeTask.CHANGE_SETTING]: ['change', 'setting'],
  [ChangeTask.PUBLISH_NAME]: ['publish', 'web name'],
  [ChangeTask.WITHDRAW_NAME]: ['withdraw', 'web name'],
  [ChangeTask.CHANGE_PUBLISHING]: ['change', 'web publishing setting'],
  [ChangeTask.NOTE]: ['note', 'change'],
};

/** A task with the number of its objects: `publish 2 DNS records`. */
export function taskWords(task: ChangeTask, count: number): string {
  const [verb, one, several] = WORDS[task];
  return `${verb} ${counted(count, one, several)}`;
}
