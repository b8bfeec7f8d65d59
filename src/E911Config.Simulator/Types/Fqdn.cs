namespace E911Config.Simulator.Types;

/// <summary>The name of a computer.</summary>
public sealed class Fqdn
{
    private readonly string text;

    /// <summary>Makes a name.</summary>
    public Fqdn(string name) => text = name;

    /// <inheritdoc/>
    public override string ToString() => text;
}
