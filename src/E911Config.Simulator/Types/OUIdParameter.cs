namespace E911Config.Simulator.Types;

/// <summary>An organizational unit, by its distinguished name.</summary>
public sealed class OUIdParameter
{
    private readonly string text;

    /// <summary>Makes it of a text.</summary>
    public OUIdParameter(string identity) => text = identity;

    /// <inheritdoc/>
    public override string ToString() => text;
}
