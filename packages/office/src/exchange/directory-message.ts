import * as v from "valibot";
import { AxisName } from "../organisation/schema.ts";

/** The schedule says that an axis is to be asked for its agencies. */
export const DIRECTORY_DUE = "exchange.directory_due";
export const DirectoryDue = v.object({ axis: AxisName });
