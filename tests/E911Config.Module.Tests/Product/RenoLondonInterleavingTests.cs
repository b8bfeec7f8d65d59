namespace E911Config.Module.Tests.Product;

/// <summary>Two administrators with plans of zones that share nothing but the list of usages.</summary>
public sealed class RenoLondonInterleavingTests() : InterleavingTests("Reno", "London");
