/** What one request or job cost the table: round trips, and capacity units as the replies report them. */
export class Meter {
  roundTrips = 0;
  readUnits = 0;
  writeUnits = 0;

  read(units: number): void {
    this.roundTrips += 1;
    this.readUnits += units;
  }

  write(units: number): void {
    this.roundTrips += 1;
    this.writeUnits += units;
  }
}
