namespace E911Config.Core.Location;

/// <summary>A network with which clients ask the location service, and what that holds for it.</summary>
/// <param name="Network">The network ID, as it is written in the row, else as it is mapped.</param>
/// <param name="Row">The row; null for none.</param>
internal readonly record struct AskedNetwork(string Network, LocationRow? Row);
