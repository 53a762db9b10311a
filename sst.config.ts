/** SST is only the deployer here: it uploads and deploys what `infra/` describes, as one CloudFormation stack. */
export default $config({
  app(input) {
    const keeps = input.stage === "trial" || input.stage === "production";
    const region = process.env["VANTHU_DEPLOY_REGION"] ?? "ap-southeast-1";
    return {
      name: "vanthu",
      home: "aws",
      removal: keeps ? "retain" : "remove",
      protect: keeps,
      providers: { aws: { region } },
    };
  },
  async run() {
    const { makeDeployable, ASSET_BUCKET } = await import("./infra/template.ts");
    const { fromEnvironment, readSettings } = await import("./infra/settings.ts");
    const given = fromEnvironment(process.env);
    const settings = readSettings((name) => (name === "stage" ? $app.stage : given(name)));
    const { stackName, template, assets } = makeDeployable({ settings, outdir: "dist/infra/sst" });
    const assetBucket = new aws.s3.Bucket("Assets", { forceDestroy: true });
    const bucket = assetBucket.bucket;
    const uploads = assets.map(({ key, path, isFolder }) => {
      const source = isFolder ? new $util.asset.FileArchive(path) : new $util.asset.FileAsset(path);
      return new aws.s3.BucketObjectv2(`Asset-${key}`, { bucket, key, source });
    });
    const uploaded = new aws.s3.BucketObjectv2("Template", { bucket, key: "template.json", content: template });
    const stack = new aws.cloudformation.Stack(
      "Stack",
      {
        name: stackName,
        templateUrl: $interpolate`https://${assetBucket.bucketRegionalDomainName}/${uploaded.key}`,
        parameters: { [ASSET_BUCKET]: bucket },
        capabilities: ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"],
      },
      { dependsOn: uploads, protect: settings.keepsData },
    );
    return { url: stack.outputs.apply(({ Url }) => Url) };
  },
});
