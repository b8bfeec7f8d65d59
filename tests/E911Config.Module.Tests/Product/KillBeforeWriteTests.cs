namespace E911Config.Module.Tests.Product;

/// <summary>Kills just before a write. A class for each moment, so that they run beside each other.</summary>
public sealed class KillBeforeWriteTests() : KillTests("Before");
