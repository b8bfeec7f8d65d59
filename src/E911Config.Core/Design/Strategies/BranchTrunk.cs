namespace E911Config.Core.Design;

/// <summary>Over a provider's trunk of the branch itself.</summary>
public sealed class BranchTrunk : ProviderStrategy
{
    /// <inheritdoc/>
    public override string Name => "branchTrunk";

    /// <inheritdoc/>
    internal override int Place => 2;
}
