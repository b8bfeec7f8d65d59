namespace E911Config.Module.Tests.Product;

/// <summary>Kills just after a write took effect. A class for each moment, so that they run beside each other.</summary>
public sealed class KillAfterWriteTests() : KillTests("After");
