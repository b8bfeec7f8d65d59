namespace E911Config.Core.Design;

/// <summary>Over the provider's trunks at one or several central sites.</summary>
public sealed class CentralTrunk : ProviderStrategy
{
    /// <inheritdoc/>
    public override string Name => "centralTrunk";

    /// <inheritdoc/>
    internal override int Place => 1;
}
