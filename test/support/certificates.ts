import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The files of a certificate and its key, in PEM. */
export type Certificate = { readonly certFile: string; readonly keyFile: string };

const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** A certificate authority of a test's own. */
export class Authority {
  private constructor(
    private readonly folder: string,
    private readonly own: Certificate,
  ) {}

  static in(folder: string, name: string): Authority {
    mkdirSync(folder, { recursive: true });
    const own = filesOf(folder, name);
    const to = ['-keyout', own.keyFile, '-out', own.certFile, '-days', '2', '-subj', `/CN=${name}`];
    openssl('req', '-x509', ...newKey, ...to);
    return new Authority(folder, own);
  }

  get caFile(): string {
    return this.own.certFile;
  }

  /** A certificate for these names, such as `DNS:temporal` or `IP:127.0.0.1`. */
  issue(name: string, ...names: string[]): Certificate {
    const issued = filesOf(this.folder, name);
    const [request, extensions] = [`${issued.certFile}.request`, `${issued.certFile}.extensions`];
    // Extensions make it one of version 3; the SDK's TLS takes no older ones.
    const usedBy = names.length > 0 ? [`subjectAltName=${names.join(',')}`] : [];
    writeFileSync(extensions, ['basicConstraints=critical,CA:FALSE', ...usedBy].join('\n'));
    openssl('req', ...newKey, '-keyout', issued.keyFile, '-out', request, '-subj', `/CN=${name}`);
    const by = ['-CA', this.own.certFile, '-CAkey', this.own.keyFile, '-CAcreateserial', '-days', '2'];
    openssl('x509', '-req', '-in', request, ...by, '-extfile', extensions, '-out', issued.certFile);
    return issued;
  }
}

const filesOf = (folder: string, name: string): Certificate => ({
  certFile: path.join(folder, `${name}.pem`),
  keyFile: path.join(folder, `${name}.key`),
});
