// What `sst` puts into the global scope of its configuration, as far as sst.config.ts uses it: so its types are checked
// where sst is not installed, as in our own tests.

interface SstOutput<T> {
  apply<U>(use: (value: T) => U): SstOutput<U>;
}

interface SstConfig {
  app(input: { readonly stage: string }): Readonly<Record<string, unknown>>;
  run(): Promise<Readonly<Record<string, SstOutput<unknown>>>>;
}

interface SstResourceOptions {
  readonly dependsOn?: readonly object[];
  readonly protect?: boolean;
}

declare const $config: (config: SstConfig) => SstConfig;
declare const $app: { readonly name: string; readonly stage: string };
declare const $interpolate: (parts: TemplateStringsArray, ...values: readonly unknown[]) => SstOutput<string>;
declare const $util: {
  readonly asset: {
    readonly FileArchive: new (path: string) => object;
    readonly FileAsset: new (path: string) => object;
  };
};
declare const aws: {
  readonly s3: {
    readonly Bucket: new (
      name: string,
      args: { readonly forceDestroy: boolean },
    ) => { readonly bucket: SstOutput<string>; readonly bucketRegionalDomainName: SstOutput<string> };
    readonly BucketObjectv2: new (
      name: string,
      args: {
        readonly bucket: SstOutput<string>;
        readonly key: string;
        readonly source?: object;
        readonly content?: string;
      },
    ) => { readonly key: SstOutput<string> };
  };
  readonly cloudformation: {
    readonly Stack: new (
      name: string,
      args: {
        readonly name: string;
        readonly templateUrl: SstOutput<string>;
        readonly parameters: Readonly<Record<string, SstOutput<string>>>;
        readonly capabilities: readonly string[];
      },
      options: SstResourceOptions,
    ) => { readonly outputs: SstOutput<Readonly<Record<string, string>>> };
  };
};
