namespace E911Config.Module.Tests.Product;

/// <summary>Two administrators with plans of zones that share trunks.</summary>
public sealed class ChicagoNewYorkInterleavingTests() : InterleavingTests("Chicago", "New York");
