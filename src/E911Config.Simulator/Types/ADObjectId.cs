namespace E911Config.Simulator.Types;

/// <summary>An object of the directory, by its distinguished name.</summary>
public sealed class ADObjectId
{
    private readonly string text;

    /// <summary>Makes it of a text.</summary>
    public ADObjectId(string identity) => text = identity;

    /// <inheritdoc/>
    public override string ToString() => text;
}
