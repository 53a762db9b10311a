import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CfnParameter, DefaultStackSynthesizer } from "aws-cdk-lib";
import { buildApp, type BuildOptions } from "./app.ts";

/** Parameter that names the bucket a deployer has put the assets into. */
export const ASSET_BUCKET = "AssetBucket";

/** What a deployer other than the CDK's own needs: the template, and the files it names. */
export interface Deployable {
  readonly stackName: string;
  readonly region: string;
  readonly template: string;
  readonly assets: readonly {
    readonly key: string;
    readonly path: string;
    /** A folder, to be packed as ZIP. */
    readonly isFolder: boolean;
  }[];
}

interface AssetManifest {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path: string; readonly packaging: "zip" | "file" };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
}

/** Synthesises the same app; all that differs is that the bucket of assets is a parameter and not the CDK's. */
export function makeDeployable(options: Omit<BuildOptions, "synthesizer">): Deployable {
  const synthesizer = new DefaultStackSynthesizer({
    generateBootstrapVersionRule: false,
    fileAssetsBucketName: `\${${ASSET_BUCKET}}`,
  });
  const { app, stack } = buildApp({ ...options, synthesizer });
  new CfnParameter(stack, ASSET_BUCKET, { description: "Bucket the deployer has put functions and portal into" });
  const { directory } = app.synth();
  const manifest = JSON.parse(
    readFileSync(join(directory, `${stack.artifactId}.assets.json`), "utf8"),
  ) as AssetManifest;
  const assets = Object.values(manifest.files).map(({ source, destinations }) => ({
    key: Object.values(destinations)[0]?.objectKey ?? "",
    path: join(directory, source.path),
    isFolder: source.packaging === "zip",
  }));
  return {
    stackName: stack.stackName,
    region: options.settings.region,
    template: readFileSync(join(directory, stack.templateFile), "utf8"),
    assets: assets.filter(({ path }) => !path.endsWith(stack.templateFile)),
  };
}
