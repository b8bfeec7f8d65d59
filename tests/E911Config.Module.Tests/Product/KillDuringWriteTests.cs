namespace E911Config.Module.Tests.Product;

/// <summary>Kills half through a write. A class for each moment, so that they run beside each other.</summary>
public sealed class KillDuringWriteTests() : KillTests("During");
