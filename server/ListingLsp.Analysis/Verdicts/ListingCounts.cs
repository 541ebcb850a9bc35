namespace ListingLsp.Analysis.Verdicts;

/// <summary>How many listings a workspace has.</summary>
/// <param name="All">All of them.</param>
/// <param name="ReadyToShip">Those that are ready-to-ship.</param>
/// <param name="SoldByCarton">Those that are sold by carton.</param>
public readonly record struct ListingCounts(int All, int ReadyToShip, int SoldByCarton);
