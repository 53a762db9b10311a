import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
  StorageClass,
  type BucketProps,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { keepLogicalId } from "./keep-logical-id.ts";
import type { Settings } from "./settings.ts";

const PRIVATE: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
};

/** Who read what: the access logs of the other buckets and of CloudFront. */
export function makeLogBucket(scope: Construct, { keepsData, logDays }: Settings): Bucket {
  const bucket = new Bucket(scope, "Logs", {
    ...PRIVATE,
    // CloudFront writes its logs by ACL, the only way it knows.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(logDays) }],
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  keepLogicalId(bucket, "Logs");
  return bucket;
}

/**
 * Name of the bucket of files, known before the bucket is: the security policy of the pages names it, and the bucket in
 * turn names the pages' origin.
 */
export function fileBucketName({ stage, region }: Settings): string {
  return `vanthu-${stage}-files-${Aws.ACCOUNT_ID}-${region}`;
}

/** Address browsers fetch and store files at, by presigned links. */
export function fileOrigin(settings: Settings): string {
  return `https://${fileBucketName(settings)}.s3.${settings.region}.amazonaws.com`;
}

/**
 * The files: every version kept, and object lock possible. How long an issued document is locked is set on the object
 * when it is issued; a default of the bucket would lock drafts and refused uploads too.
 */
export function makeFileBucket(scope: Construct, settings: Settings, logs: Bucket, appOrigin: string): Bucket {
  const bucket = new Bucket(scope, "Files", {
    ...PRIVATE,
    bucketName: fileBucketName(settings),
    versioned: true,
    objectLockEnabled: true,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: "files/",
    cors: [
      {
        allowedOrigins: [appOrigin],
        allowedMethods: [HttpMethods.GET, HttpMethods.HEAD, HttpMethods.PUT],
        allowedHeaders: ["content-type", "x-amz-checksum-sha256", "range"],
        exposedHeaders: ["etag", "content-length", "content-range", "accept-ranges"],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(2) },
      // Read often while it is worked on, hardly ever afterwards; the class moves what lies still, and reading costs no more.
      { transitions: [{ storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(60) }] },
      { noncurrentVersionExpiration: Duration.days(90), expiredObjectDeleteMarker: true },
    ],
    removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  keepLogicalId(bucket, "Files");
  return bucket;
}

/** The built portal; it can be made again from the source at any time. */
export function makeWebBucket(scope: Construct, logs: Bucket): Bucket {
  const bucket = new Bucket(scope, "Web", {
    ...PRIVATE,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: "web/",
    // Chunks of earlier releases stay for pages that are still open, and then go.
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    removalPolicy: RemovalPolicy.DESTROY,
  });
  keepLogicalId(bucket, "Web");
  return bucket;
}
