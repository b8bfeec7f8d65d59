namespace E911Config.Core.Apply;

/// <summary>One object among siblings whose order counts.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Place">Its place in the server's numbers, which need not be without gaps; null if it has none.</param>
public sealed record Sibling(string Identity, long? Place);
